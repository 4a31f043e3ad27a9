namespace Kaconf.Compiler.Diagnostics;

/// <summary>A kind of fault. Its number is never reused.</summary>
/// <param name="Id">KAC and four digits.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Title">What it is, for lists.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title);
