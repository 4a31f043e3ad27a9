using System.Diagnostics;

namespace Kaconf.Lab;

/// <summary>A program on a node that is no daemon under test.</summary>
public sealed class Service
{
    private readonly Process _entrance;

    internal Service(Process entrance)
    {
        _entrance = entrance;
        _entrance.BeginOutputReadLine();
        _entrance.BeginErrorReadLine();
    }

    /// <summary>SIGKILL, and waits until it is gone.</summary>
    public void Kill()
    {
        foreach (int pid in Signals.ChildrenOf(_entrance.Id))
            Signals.Send(pid, Signals.Kill);
        _entrance.WaitForExit();
    }
}
