using static Kaconf.Compiler.Diagnostics.TextFaults;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of groups of instances.</summary>
internal static class GroupFaults
{
    public static void UnknownMember(this DiagnosticBag bag, SourcePlace place, string name, string group) => bag.Report(
        LanguageCodes.UnknownMember, place, $"no vrrp_instance is called {Quote(name)}, so vrrp_sync_group {Quote(group)} goes without it; correct the name, or remove it");

    public static void MemberTaken(this DiagnosticBag bag, SourcePlace place, string name, SourcePlace first) => bag.Report(
        LanguageCodes.MemberTaken, place, $"{Quote(name)} is a member of a vrrp_sync_group already, and keepalived ignores this one; remove it here or there",
        new RelatedPlace(first, "named first here"));

    public static void GroupWithoutMembers(this DiagnosticBag bag, SourcePlace place, string group) => bag.Report(
        LanguageCodes.GroupWithoutMembers, place, $"vrrp_sync_group {Quote(group)} has no members, and keepalived drops it; expected: group {{ INSTANCE }}");

    public static void GroupOfOne(this DiagnosticBag bag, SourcePlace place, string group, string member) => bag.Report(
        LanguageCodes.GroupOfOne, place, $"{Quote(member)} is alone in vrrp_sync_group {Quote(group)}, which keeps instances together; add the others, or remove the group");

    public static void UnknownTrackMember(this DiagnosticBag bag, SourcePlace place, string name, string group) => bag.Report(
        LanguageCodes.UnknownTrackMember, place, $"no vrrp_instance is called {Quote(name)}, so track_group {Quote(group)} goes without it; correct the name, or remove it");

    public static void TrackGroupWithoutMembers(this DiagnosticBag bag, SourcePlace place, string group)
    {
        if (bag.Version != KeepalivedVersion.V227)
            bag.Report(LanguageCodes.UnknownTrackMember, place, $"track_group {Quote(group)} has no members, and newer keepalived drops it; expected: group {{ INSTANCE }}");
    }

    public static void UndefinedTrackGroup(this DiagnosticBag bag, SourcePlace place, string name, SourcePlace? later)
    {
        if (later is null) bag.Report(LanguageCodes.UndefinedTrackGroup, place, $"no track_group is called {Quote(name)}; define it before its use, or remove this");
        else
        {
            bag.Report(
                LanguageCodes.UndefinedTrackGroup, place, $"track_group {Quote(name)} is defined after its use, where keepalived does not find it; move it up",
                new RelatedPlace(later, "defined here"));
        }
    }
}
