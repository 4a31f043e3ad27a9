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

    /// <summary>Why a key that is in a file cannot be used; null = it can.</summary>
    string? WhyNot(HmacKeyConfig key);
}

/// <summary>An interface as it is now.</summary>
/// <param name="IsUp">Whether it is up, with a carrier.</param>
/// <param name="HasIPv4">Whether it has an IPv4 address.</param>
/// <param name="HasLinkLocal">Whether it has a link-local IPv6 address.</param>
internal readonly record struct InterfaceFacts(bool IsUp, bool HasIPv4, bool HasLinkLocal);
