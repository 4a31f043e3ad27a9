using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes what the adverts of an instance are, where they go and which are taken.</summary>
internal static class AdvertEmitter
{
    private static readonly PropertyRow[] Rows =
    [
        PropertyRow.Of(CastKeywords.ChecksumAsV2, "ChecksumAsV2"),
        PropertyRow.Of(CastKeywords.OldChecksum, "OldChecksum", word => word == "always" ? "OldChecksum.Always" : "OldChecksum.Never"),
    ];

    /// <summary>Sets them.</summary>
    public static void Set(Initializer settings, InstanceModel instance)
    {
        settings
            .Text("Password", Effective.Password(instance))
            .Text("AhKey", Effective.AhKey(instance))
            .Given("Hmac", EffectiveHmac.Of(instance), Hmac)
            .Number("Version", instance.Version, 2)
            .Truth("IsV6", instance.IsV6)
            .Address("SourceAddress", instance.SourceAddress)
            .Address("MulticastGroup", instance.MulticastGroup)
            .Truth("Strict", instance.Strict);
        SetUnicast(settings, instance);
        foreach (PropertyRow row in Rows) row.Set(settings, instance.Block);
    }

    private static void SetUnicast(Initializer settings, InstanceModel instance)
    {
        if (instance.UnicastPeers.Count == 0) settings.Truth("FaultWithoutPeer", instance.Block.Get(CastKeywords.FaultWithoutPeer));
        else
        {
            settings
                .List("UnicastPeers", EffectiveAdverts.Peers(instance).Select(Peer))
                .Number("UnicastTtl", instance.Block.Get(CastKeywords.UnicastTtl), 255)
                .Truth("CheckUnicastSource", EffectiveAdverts.ChecksPeers(instance));
        }
    }

    private static string Peer(PeerValue peer)
    {
        string limits = (peer.MinimumTtl, peer.MaximumTtl) switch
        {
            (null, null) => "",
            ({ } least, null) => $", {Literal.Of(least)}",
            (var least, { } most) => $", {(least is null ? "null" : Literal.Of(least.Value))}, {Literal.Of(most)}",
        };
        return $"new({Literal.Of(peer.Address)}{limits})";
    }

    private static string Hmac(EffectiveHmac hmac) => new Initializer()
        .Set("Keys", $"[{string.Join(", ", hmac.Keys.Select(Key))}]")
        .Set("ActiveKey", Literal.Of(hmac.ActiveKey))
        .Given("Mode", hmac.Mode == "enforce" ? null : hmac.Mode, mode => mode == "permissive" ? "HmacMode.Permissive" : "HmacMode.ReceiveOnly")
        .Truth("Monotonic", hmac.AntiReplay == "monotonic")
        .Number("TimeWindowSeconds", hmac.TimeWindow, 5)
        .Inline();

    private static string Key(HmacKeyValue key)
    {
        string source = key.Bytes is { } bytes ? $"Bytes = {Literal.Of(bytes)}" : $"File = {Literal.Of(key.Text)}";
        return $"new({Literal.Of(key.Id)}) {{ {source} }}";
    }
}
