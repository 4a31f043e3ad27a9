namespace Kaconf.Runtime.Host;

/// <summary>How much a line matters; the numbers are those of syslog(3).</summary>
internal enum LogLevel
{
    /// <summary>LOG_ERR.</summary>
    Error = 3,

    /// <summary>LOG_WARNING.</summary>
    Warning = 4,

    /// <summary>LOG_INFO.</summary>
    Info = 6,
}
