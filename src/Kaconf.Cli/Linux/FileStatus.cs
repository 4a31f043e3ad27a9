namespace Kaconf.Cli.Linux;

/// <summary>Who owns what a path leads to, and what they may do with it.</summary>
/// <param name="Mode">As chmod(1) has it.</param>
/// <param name="Owner">The number of the account.</param>
/// <param name="Group">The number of the group.</param>
internal readonly record struct FileStatus(int Mode, uint Owner, uint Group)
{
    // linux/stat.h
    private const uint StatxModeUidGid = 0x2 | 0x8 | 0x10;
    private const int UidOffset = 20, GidOffset = 24, ModeOffset = 28;
    private const int PermissionMask = 0b111_111_111_111;

    /// <summary>The status, or null where it cannot be had.</summary>
    public static unsafe FileStatus? Of(string path)
    {
        byte* buffer = stackalloc byte[PathKinds.StatxSize];
        if (PathKinds.Statx(PathKinds.AtFdcwd, path, 0, StatxModeUidGid, buffer) != 0) return null;
        return new FileStatus(*(ushort*)(buffer + ModeOffset) & PermissionMask, *(uint*)(buffer + UidOffset), *(uint*)(buffer + GidOffset));
    }
}
