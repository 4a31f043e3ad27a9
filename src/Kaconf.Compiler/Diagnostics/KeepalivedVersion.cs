namespace Kaconf.Compiler.Diagnostics;

/// <summary>A keepalived whose behaviour counts, of those that are known keyword by keyword.</summary>
public enum KeepalivedVersion
{
    /// <summary>2.2.7, of Debian 12.</summary>
    V227,

    /// <summary>The newest, 2.4.3.</summary>
    Latest,
}
