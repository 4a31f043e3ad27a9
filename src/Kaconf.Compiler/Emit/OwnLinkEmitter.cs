using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes an interface that a node makes as the construction of an OwnLinkConfig.</summary>
internal static class OwnLinkEmitter
{
    /// <summary>Its settings.</summary>
    public static Initializer Settings(OwnLinkModel link)
    {
        Initializer settings = new Initializer().Text("Name", link.Name).Text("Parent", link.Parent);
        if (link.Mac.Count > 0) settings.Set("Mac", Literal.Of(link.Mac));
        settings
            .Truth("HasV4", link.HasV4)
            .Truth("HasV6", link.HasV6)
            .Truth("HasLinkLocal", link.HasLinkLocal)
            .Address("Address", link.Address)
            .Number("PrefixLength", link.PrefixLength)
            .Text("Group", link.Group)
            .Truth("NotifiesParent", link.NotifyMessage);
        return link.IpvlanFlag is null ? settings : settings.Set("IpvlanFlag", link.IpvlanFlag == "private" ? "IpvlanFlag.Private" : "IpvlanFlag.Vepa");
    }
}
