namespace Kaconf.Runtime.Linux;

/// <summary>All that a child needs until execve, prepared before it is there; struct kaconf_plan of start.c.</summary>
internal unsafe struct ChildPlan
{
    internal byte* Program;
    internal byte** Arguments;

    /// <summary>The same by way of /bin/sh, for a script without a <c>#!</c> line.</summary>
    internal byte** ShellArguments;

    internal byte** Environment;
    internal uint* Groups;
    internal nint GroupCount;
    internal int Input;

    /// <summary>Where standard output and standard error go.</summary>
    internal int Output;

    internal uint Uid;
    internal uint Gid;
    internal uint Mask;

    /// <summary>Only root can change to another user.</summary>
    internal int ChangesUser;

    /// <summary>Why the child did not become the program: an error number; 0 = it did.</summary>
    internal int Error;
}
