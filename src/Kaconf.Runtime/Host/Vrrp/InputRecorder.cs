using System;
using System.IO;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// Writes down each input of the engine (<c>--record</c>), so that what happened to a node can be played again; see
/// <see cref="TracedInput"/> for the lines. It is for looking into something: the lines cost time and grow the file.
/// </summary>
/// <param name="lines">Where they go.</param>
/// <param name="path">The name of that place, for the log.</param>
/// <param name="log">Hears when it takes no more.</param>
internal sealed class InputRecorder(TextWriter lines, string path, Log log) : IDisposable
{
    private bool ended;

    /// <summary>Begins a file; if that is impossible, the node runs without it.</summary>
    public static InputRecorder? Open(string path, Log log)
    {
        try
        {
            return new InputRecorder(new StreamWriter(path) { NewLine = "\n" }, path, log);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            log.Warning($"--record {path}: {e.Message}; going on without a record");
            return null;
        }
    }

    /// <summary>Writes an input down; a disk that is full ends the record, and never the node.</summary>
    public void Add(long now, int router, in VrrpInput input)
    {
        if (ended) return;
        try
        {
            lines.WriteLine(new TracedInput(now, router, input).ToString());
        }
        catch (IOException e)
        {
            End(e);
        }
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        try
        {
            lines.Dispose();
        }
        catch (IOException e)
        {
            End(e);
        }
    }

    private void End(IOException e)
    {
        if (ended) return;
        ended = true;
        log.Warning($"--record {path}: {e.Message}; the record ends here, the node goes on");
    }
}
