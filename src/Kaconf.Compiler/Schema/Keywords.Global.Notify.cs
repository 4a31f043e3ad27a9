using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Notification FIFOs in <c>global_defs</c>.</summary>
public static class GlobalNotifyKeywords
{
    public static readonly Keyword<FifoValue?> Fifo = Pipe("notify_fifo", "every change");
    public static readonly Keyword<CommandValue> FifoScript = Reader("notify_fifo");
    public static readonly Keyword<FifoValue?> VrrpFifo = Pipe("vrrp_notify_fifo", "changes of VRRP");
    public static readonly Keyword<CommandValue> VrrpFifoScript = Reader("vrrp_notify_fifo");
    public static readonly Keyword<FifoValue?> LvsFifo = Pipe("lvs_notify_fifo", "changes of virtual and real servers");
    public static readonly Keyword<CommandValue> LvsFifoScript = Reader("lvs_notify_fifo");
    public static readonly Keyword<bool> StatesOnReload = new("fifo_write_vrrp_states_on_reload", Flag, false, "Write the states of all instances to the FIFOs after a reload.") { NotYet = Features.Reload };

    internal static IReadOnlyList<Keyword> All => [Fifo, FifoScript, VrrpFifo, VrrpFifoScript, LvsFifo, LvsFifoScript, StatesOnReload];

    private static Keyword<FifoValue?> Pipe(string name, string what) =>
        new(name, new FifoArg(), null, $"A FIFO that gets a line for {what}.") { Repeated = Repeated.FirstWins };

    private static Keyword<CommandValue> Reader(string fifo) =>
        new(fifo + "_script", Notification, new CommandValue("", default, null), $"Command that reads {fifo}, whose path is its last argument.") { Repeated = Repeated.FirstWins };
}
