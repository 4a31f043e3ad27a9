using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>What <c>--check</c> asks of the host.</summary>
internal interface IHostFacts
{
    /// <summary>An interface of this network namespace; null = there is none of this name.</summary>
    InterfaceFacts? Interface(string name);

    /// <summary>Whether this process has a capability (linux/capability.h).</summary>
    bool HasCapability(int number);

    /// <summary>Why a command would not run; null = it would.</summary>
    string? WhyNot(CommandConfig command);
}

/// <summary>An interface as it is now.</summary>
internal readonly record struct InterfaceFacts(bool IsUp, bool HasIPv4);
