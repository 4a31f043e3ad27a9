using System.Collections.Generic;

namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>
/// A count of all processes that takes a while, during which they go on to fork, to change and to end: what is heard of one since it began counts,
/// and who is new or may have changed is looked at again.
/// </summary>
internal sealed class ProcessCensus
{
    private readonly HashSet<int>[] found;
    private readonly Stack<int> left;

    /// <summary>Begins to count for so many trackers.</summary>
    /// <param name="trackers">How many.</param>
    /// <param name="processes">Those that are there now.</param>
    public ProcessCensus(int trackers, IEnumerable<int> processes)
    {
        left = new Stack<int>(processes);
        found = new HashSet<int>[trackers];
        for (int i = 0; i < trackers; i++) found[i] = [];
    }

    /// <summary>The next process to look at; null = all have been looked at.</summary>
    public int? Next() => left.TryPop(out int process) ? process : null;

    /// <summary>A process was looked at: whether a tracker means it.</summary>
    public void Found(int tracker, int process, bool isMeant)
    {
        if (isMeant) found[tracker].Add(process);
        else found[tracker].Remove(process);
    }

    /// <summary>A process is new, or has another name.</summary>
    public void LookAt(int process) => left.Push(process);

    /// <summary>A process has ended.</summary>
    public void Gone(int process)
    {
        foreach (HashSet<int> members in found) members.Remove(process);
    }

    /// <summary>The processes that a tracker means.</summary>
    public HashSet<int> Result(int tracker) => found[tracker];
}
