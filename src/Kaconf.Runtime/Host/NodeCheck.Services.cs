using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Services;

namespace Kaconf.Runtime.Host;

// What virtual servers need.
internal sealed partial class NodeCheck
{
    private void Service(VirtualServerConfig service)
    {
        string name = ServiceWords.Of(service);
        Command($"{name} quorum_up", service.QuorumUp);
        Command($"{name} quorum_down", service.QuorumDown);
        foreach (RealServerConfig server in service.Servers)
        {
            string own = $"{ServiceWords.Of(service, server)} of {name}";
            Command($"{own} notify_up", server.NotifyUp);
            Command($"{own} notify_down", server.NotifyDown);
            foreach (CheckerConfig checker in server.Checkers)
            {
                if (checker is MiscCheckConfig misc) Command($"{own} MISC_CHECK", misc.Command);
                if (checker is ConnectionCheckConfig { BindInterface: { } device }) Interface($"{own} bind_if", device);
            }
        }
    }
}
