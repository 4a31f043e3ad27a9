using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary>A kind of checker; a feature brings it.</summary>
internal interface ICheckKind
{
    /// <summary>Makes a checker.</summary>
    /// <param name="config">The checker.</param>
    /// <param name="service">The service of its server.</param>
    /// <param name="server">The server that it checks.</param>
    /// <returns>Null for one of another kind, and for one that cannot run, which the log tells.</returns>
    Check? Make(CheckerConfig config, VirtualServerConfig service, RealServerConfig server);

    /// <summary>At the end, when the reactor has stopped and every check was asked to end: ends what is left.</summary>
    void Finish()
    {
    }
}
