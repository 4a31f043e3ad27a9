using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host;

/// <summary>What <c>--clean</c> does after a daemon that was killed: it left its virtual addresses, and another node has them by now.</summary>
internal static class NodeCleaning
{
    /// <summary>Removes the virtual and static addresses of a node that are there and ours (<see cref="AddressOwnership"/>).</summary>
    /// <returns>Whether none of them is left.</returns>
    internal static bool Clean(CleanRun run)
    {
        AddressManager manager = new(run.Route, run.Monitor);
        foreach (VrrpInstanceConfig instance in run.Node.Instances)
        {
            Take(manager, instance, instance.VirtualAddresses);
            Take(manager, instance, instance.ExcludedAddresses);
        }
        foreach (StaticAddressConfig address in run.Node.StaticAddresses) Take(manager, new ManagedAddress(address.Interface, address.Address));
        bool clean = true;
        manager.Flush((address, outcome, result) =>
        {
            clean &= outcome == AddressOutcome.Gone;
            if (outcome == AddressOutcome.Gone) run.Log.Info($"removed {address}, which a killed node had left");
            else run.Log.Error($"cannot remove {address}, which a killed node has left: {result}");
        });
        return clean;
    }

    private static void Take(AddressManager manager, VrrpInstanceConfig instance, VirtualAddressConfig[] addresses)
    {
        foreach (VirtualAddressConfig config in addresses) Take(manager, new ManagedAddress(config.Device ?? instance.Interface, config));
    }

    private static void Take(AddressManager manager, ManagedAddress address)
    {
        if (manager.IsPresent(address) && !manager.IsForeign(address)) manager.Settle(address);
    }
}
