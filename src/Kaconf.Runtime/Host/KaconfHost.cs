using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>The daemon: what the generated Main makes and runs.</summary>
public sealed class KaconfHost(SiteConfig site)
{
    /// <summary>The site.</summary>
    public SiteConfig Site { get; } = site;

    /// <summary>Adds a feature; Main names those that the site uses, so that the others are not linked.</summary>
    public KaconfHost Use(IFeature feature) => throw new NotImplementedException();

    /// <summary>Reads the command line, chooses the node and runs it.</summary>
    /// <returns>The exit status: 0 done, 1 a fault, 2 a wrong command line.</returns>
    public int Run(string[] args) => throw new NotImplementedException();
}
