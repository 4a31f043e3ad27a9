using Kaconf.Compiler.Values;

namespace Kaconf.Parity.Tests;

/// <summary>The parts of global settings that have several.</summary>
internal static class CompoundFacts
{
    public static void Add(FactSet facts, string block, object? value)
    {
        void Part(string key, object? part) => facts.Add(block, key, ModelText.Of(part));
        switch (value)
        {
            case HostPort host:
                Part("smtp_server", host.Host);
                Part("smtp_port", (long)host.Port);
                break;
            case LvsTimeoutsValue timeouts:
                Part("lvs_timeouts tcp", timeouts.Tcp);
                Part("lvs_timeouts tcpfin", timeouts.TcpFin);
                break;
            case SyncDaemonValue daemon:
                Part("lvs_sync_daemon", daemon.Interface);
                Part("lvs_sync_daemon inst", daemon.Instance);
                Part("lvs_sync_daemon id", daemon.Id);
                Part("lvs_sync_daemon maxlen", daemon.MaxLength);
                Part("lvs_sync_daemon port", daemon.Port);
                Part("lvs_sync_daemon ttl", daemon.TimeToLive);
                Part("lvs_sync_daemon group", daemon.Group);
                break;
        }
    }
}
