using System;

namespace Kaconf.Runtime.Host;

/// <summary>Log lines on stderr, a line a message, with syslog priority prefixes under systemd.</summary>
public sealed class Log
{
    /// <summary>Something a person may want to know.</summary>
    public void Info(string message) => throw new NotImplementedException();

    /// <summary>Something is wrong, and the daemon copes.</summary>
    public void Warning(string message) => throw new NotImplementedException();

    /// <summary>Something is wrong, and it is lost.</summary>
    public void Error(string message) => throw new NotImplementedException();
}
