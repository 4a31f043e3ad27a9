using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Strings as execve(2) wants them: an array of C strings that ends with a null, outside the managed heap.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly int count;

    /// <summary>Copies the strings.</summary>
    internal NativeStrings(ReadOnlySpan<string> strings, Encoding encoding)
    {
        count = strings.Length;
        Pointer = (byte**)NativeMemory.AllocZeroed((nuint)count + 1, (nuint)sizeof(byte*));
        for (int i = 0; i < count; i++)
        {
            int size = encoding.GetByteCount(strings[i]);
            Pointer[i] = (byte*)NativeMemory.AllocZeroed((nuint)size + 1);
            encoding.GetBytes(strings[i], new Span<byte>(Pointer[i], size));
        }
    }

    /// <summary>The array.</summary>
    internal byte** Pointer { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        for (int i = 0; i < count; i++) NativeMemory.Free(Pointer[i]);
        NativeMemory.Free(Pointer);
    }
}
