using System;
using System.IO;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// Writes down each input of the engine (<c>--record</c>), so that what happened to a node can be played again; see
/// <see cref="TracedInput"/> for the lines. It is for looking into something: the lines cost time and grow the file.
/// </summary>
/// <param name="lines">Where they go.</param>
internal sealed class InputRecorder(TextWriter lines) : IDisposable
{
    /// <summary>Begins a file; if that is impossible, the node runs without it.</summary>
    public static InputRecorder? Open(string path, Log log)
    {
        try
        {
            return new InputRecorder(new StreamWriter(path) { NewLine = "\n" });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            log.Warning($"--record {path}: {e.Message}; going on without a record");
            return null;
        }
    }

    /// <summary>Writes an input down.</summary>
    public void Add(long now, int router, in VrrpInput input) => lines.WriteLine(new TracedInput(now, router, input).ToString());

    /// <summary>Ends the file.</summary>
    public void Dispose() => lines.Dispose();
}
