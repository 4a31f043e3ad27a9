using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>The host that the program runs on.</summary>
internal sealed class HostFacts(GlobalConfig globals) : IHostFacts
{
    private readonly ScriptResolver resolver = new(globals);

    /// <inheritdoc/>
    public InterfaceFacts? Interface(string name) =>
        HostQuery.Interface(name) is var (isUp, hasIPv4) ? new InterfaceFacts(isUp, hasIPv4, HostQuery.HasLinkLocal(name)) : null;

    /// <inheritdoc/>
    public bool HasCapability(int number) => HostQuery.HasCapability(number);

    /// <inheritdoc/>
    public string? WhyNot(CommandConfig command)
    {
        (ScriptCommand? found, string? problem) = resolver.Resolve(command);
        return found is null ? problem : null;
    }

    /// <inheritdoc/>
    public string? WhyNot(HmacKeyConfig key) => HmacKeyFiles.Read(key).Problem;
}
