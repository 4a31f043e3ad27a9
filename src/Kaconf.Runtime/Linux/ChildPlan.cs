namespace Kaconf.Runtime.Linux;

/// <summary>All that a child needs between fork and execve, prepared before the fork.</summary>
internal unsafe struct ChildPlan
{
    internal byte** Arguments;

    /// <summary>The same by way of /bin/sh, for a script without a <c>#!</c> line.</summary>
    internal byte** ShellArguments;

    internal byte* Program;
    internal byte** Environment;
    internal int NullDevice;
    internal int Parent;
    internal uint Uid;
    internal uint Gid;

    /// <summary>Only root can change to another user.</summary>
    internal bool ChangesUser;
}
