using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Parity.Tests;

/// <summary>An address of the model as keepalived's dump would show it.</summary>
internal static class VirtualAddressText
{
    private static readonly (byte Number, string Name)[] Scopes = [(0, "global"), (255, "nowhere"), (254, "host"), (253, "link"), (200, "site")];

    // An address that is not given a lifetime is no source of packets where it has no network of its own.
    private static string Lifetime(VirtualAddressValue value) => (value.PreferredLifetime ?? (value.PrefixLength == 128 ? 0 : uint.MaxValue)) switch
    {
        0 => " deprecated",
        uint.MaxValue => " preferred_lft forever",
        uint seconds => $" preferred_lft {seconds}",
    };

    public static string Of(VirtualAddressValue value)
    {
        int full = value.Address.IsV6 ? 128 : 32;
        string text = $"{value.Address}{(value.PrefixLength == full ? "" : $"/{value.PrefixLength}")}";
        if (value.Broadcast is { Bytes.Count: > 0 } broadcast) text += $" brd {broadcast}";
        text += $" dev {value.Device ?? ModelText.NoDevice} scope {Scopes.FirstOrDefault(scope => scope.Number == value.Scope).Name ?? value.Scope.ToString()}";
        if (value.Label is { } label) text += $" label {label}";
        if (value.Peer is { } peer) text += $" peer {peer}/{value.PrefixLength}";
        (bool On, string Word)[] options =
        [
            (value.Home, "home"), (value.DetectDuplicates, "-nodad"), (value.ManageTemporary, "mngtmpaddr"), (value.NoPrefixRoute, "noprefixroute"),
            (value.AutoJoin, "autojoin"), (value.NoTrack, "no_track"),
        ];
        text += string.Concat(options.Where(option => option.On).Select(option => $" {option.Word}"));
        if (value.TrackGroup is { } group) text += $" track_group {group}";
        return value.Address.IsV6 ? text + Lifetime(value) : text;
    }
}
