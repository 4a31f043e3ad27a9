using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary>A kind of checker; a feature brings it.</summary>
internal interface ICheckKind
{
    /// <summary>Whether a checker is of this kind and can run here; of one that cannot, the log says why.</summary>
    bool Makes(CheckerConfig config);

    /// <summary>Makes a checker.</summary>
    /// <param name="config">One that this kind makes; several servers may be checked alike.</param>
    /// <param name="service">The service of its server.</param>
    /// <param name="server">The server that it checks.</param>
    Check Make(CheckerConfig config, VirtualServerConfig service, RealServerConfig server);

    /// <summary>At the end, when the reactor has stopped and every check was asked to end: ends what is left.</summary>
    void Finish()
    {
    }
}
