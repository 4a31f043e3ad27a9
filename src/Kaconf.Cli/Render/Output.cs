using System;
using System.IO;
using System.Text;

namespace Kaconf.Cli.Render;

/// <summary>Standard output as UTF-8, written in large pieces: a file of noise may have very many faults.</summary>
internal sealed class Output : IDisposable
{
    private readonly Stream stream = Console.OpenStandardOutput();

    /// <summary>Opens it.</summary>
    public Output() => Writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };

    /// <summary>Where to write; what is written appears at the end.</summary>
    public TextWriter Writer { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.Dispose();
        stream.Dispose();
    }
}
