using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>The lists of addresses, of an instance and of the node.</summary>
public static class AddressKeywords
{
    private static readonly VirtualAddressValue None = new(new AddressValue(default), 0);

    public static readonly Keyword<VirtualAddressValue> VirtualAddress = new("<address>", new VirtualAddressArg(AddressOptions.Virtual), None, "An address that moves.");
    public static readonly Keyword<VirtualAddressValue> StaticAddress = new("<address>", new VirtualAddressArg(AddressOptions.Static), None, "An address of this node.");

    public static readonly BlockKeyword Virtual = new("virtual_ipaddress", "vrrp_instance/virtual_ipaddress", "The addresses that move between the nodes, all of one family.", [])
    {
        Entry = VirtualAddress,
        NeedsEntries = true,
    };

    public static readonly BlockKeyword Excluded = new("virtual_ipaddress_excluded", "vrrp_instance/virtual_ipaddress_excluded", "Further addresses that move, of any family; adverts do not name them.", [])
    {
        Entry = VirtualAddress,
    };

    public static readonly BlockKeyword Static = new("static_ipaddress", "static_ipaddress", "Addresses that this node has while it runs.", [])
    {
        Entry = StaticAddress,
    };
}
