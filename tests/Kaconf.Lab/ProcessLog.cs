using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Kaconf.Lab;

/// <summary>A line that a daemon printed.</summary>
/// <param name="Time">When it arrived here, UTC.</param>
/// <param name="Text">The line.</param>
public readonly record struct LogLine(DateTime Time, string Text);

/// <summary>What a process prints on stdout and stderr, line by line, in the order of arrival.</summary>
public sealed class ProcessLog
{
    private readonly Lock _gate = new();
    private readonly List<LogLine> _lines = [];

    /// <summary>The lines until now.</summary>
    public IReadOnlyList<LogLine> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Whether a line contains the words.</summary>
    public bool Contains(string words) => Lines.Any(line => line.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

    internal void Follow(Process process)
    {
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Append(object sender, DataReceivedEventArgs received)
    {
        if (received.Data is not { } text)
            return;
        LogLine line = new(DateTime.UtcNow, text);
        lock (_gate)
            _lines.Add(line);
    }
}
