using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes addresses, each as the construction of a VirtualAddressConfig.</summary>
internal static class AddressEmitter
{
    /// <summary>An address as an expression.</summary>
    public static string Expression(VirtualAddressValue address) => new Initializer()
        .Address("Address", address.Address)
        .Number("PrefixLength", address.PrefixLength, 32)
        .Text("Device", address.Device)
        .Text("Label", address.Label)
        .Number("Scope", address.Scope)
        .Address("Broadcast", address.Broadcast)
        .Object("Options", Options(address))
        .Inline();

    /// <summary>An address that does not move, as an expression.</summary>
    public static string Static(StaticAddressModel address) =>
        $"new({string.Join(", ", [Literal.Of(address.Interface), Expression(address.Address), .. address.Trackers.Select(Literal.Of)])})";

    private static Initializer Options(VirtualAddressValue address)
    {
        Initializer options = new Initializer()
            .Address("Peer", address.Peer)
            .Truth("DetectDuplicates", address.DetectDuplicates)
            .Truth("Home", address.Home)
            .Truth("ManageTemporary", address.ManageTemporary)
            .Truth("NoPrefixRoute", address.NoPrefixRoute)
            .Truth("AutoJoin", address.AutoJoin)
            .Truth("NoTrack", address.NoTrack);
        return address.PreferredLifetime is { } seconds ? options.Set("PreferredLifetimeSeconds", Literal.Of(seconds)) : options;
    }
}
