using System;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>A script on its way to a process.</summary>
/// <param name="command">What is started.</param>
/// <param name="onStarted">Hears on the reactor's thread of the process; null = there was no room for another.</param>
internal sealed class ScriptStart(ScriptCommand command, Action<ChildProcess?> onStarted)
{
    private ChildProcess? process;

    /// <summary>Starts it; the thread that calls this must live as long as the script.</summary>
    public void Work() => process = ChildProcess.Start(command.Program, command.Arguments, command.Identity, command.Output);

    /// <summary>Tells what has become of it.</summary>
    public void Tell() => onStarted(process);
}
