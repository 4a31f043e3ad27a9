// What netstandard2.0 lacks for records; the compiler finds the type by name.
#pragma warning disable IDE0130 // the namespace is the language's, not the folder's

namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
