using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>
/// The family of a service: that of its address, else of the first line that tells one; servers behind a tunnel may have another.
/// </summary>
internal sealed class FamilyOfService
{
    private static readonly Keyword[] Telling = [Schema.VirtualServerKeywords.IsV6, Granularity];
    private readonly ServiceScope scope;
    private readonly HashSet<BoundBlock> foreign = [];

    private FamilyOfService(ServiceScope scope) => this.scope = scope;

    /// <summary>Null where nothing but tunnels tells it.</summary>
    public bool? IsV6 { get; private set; }

    /// <summary>Whether keepalived takes the <c>sorry_server</c>, if there is one.</summary>
    public bool TakesSorryServer { get; private set; } = true;

    /// <summary>Works it out; reports what does not fit.</summary>
    public static FamilyOfService Of(ServiceScope scope)
    {
        FamilyOfService family = new(scope) { IsV6 = scope.Service.Address?.Address.IsV6 };
        List<(long Position, object Line)> lines = [];
        foreach (Keyword row in Telling) lines.AddRange(scope.Block.All(row).Select(line => (line.Position, (object)line)));
        lines.AddRange(scope.Block.Blocks.Select(server => (server.Words[0].Order, (object)server)));
        // With an address the order tells nothing.
        if (family.IsV6 is null) lines.Sort((left, right) => left.Position.CompareTo(right.Position));
        foreach ((long _, object line) in lines) family.Read(line);
        family.ReadSorryServer();
        return family;
    }

    /// <summary>Whether keepalived takes a <c>real_server</c>.</summary>
    public bool Takes(BoundBlock server) => !foreign.Contains(server);

    private void Read(object line)
    {
        switch (line)
        {
            case BoundBlock server: ReadServer(server); break;
            case BoundSetting { Value: bool isV6 } setting: ReadFamily(setting, isV6); break;
            case BoundSetting { Value: GranularityValue value } setting: ReadGranularity(setting, value); break;
        }
    }

    private void ReadFamily(BoundSetting line, bool isV6)
    {
        if (IsV6 is { } known && known != isV6) scope.Bag.BadValue(line.Place, "ip_family", line.Words[1].Value, $"{(known ? "inet6" : "inet")}, the family of the address or the servers above");
        IsV6 ??= isV6;
    }

    private void ReadGranularity(BoundSetting line, GranularityValue value)
    {
        bool isV6 = IsV6 ?? value.Mask is null;
        if (isV6 && value.Mask is not null) scope.Bag.BadValue(line.Place, Granularity.Name, line.Words[1].Value, "1 to 128 for IPv6");
        else if (!isV6 && value.Mask is null) scope.Bag.NumberAsMask(line.Place, value.PrefixLength);
        IsV6 ??= isV6;
    }

    private void ReadServer(BoundBlock server)
    {
        ForwardingValue? method = (server.Find(RealServerKeywords.Method) ?? scope.Block.FindBefore(Method, server.Words[0].Order))?.Value as ForwardingValue;
        if (!Fits((ServerAddress)server.Header!, method, server.Place, "real_server")) foreign.Add(server);
    }

    private void ReadSorryServer()
    {
        if (scope.Block.Find(SorryServer) is not { Value: ServerAddress sorry } line) return;
        ForwardingValue? method = (scope.Block.Find(SorryMethod) ?? scope.Block.FindBefore(Method, line.Position))?.Value as ForwardingValue;
        TakesSorryServer = Fits(sorry, method, line.Place, SorryServer.Name);
    }

    private bool Fits(ServerAddress server, ForwardingValue? method, SourcePlace place, string keyword)
    {
        if (method is { Method: ForwardingMethod.Tunnel }) return true;
        IsV6 ??= server.Address.IsV6;
        if (IsV6 == server.Address.IsV6) return true;
        scope.Bag.ServerFamily(place, keyword, server.Address.ToString(), IsV6.Value, scope.Block.Place);
        return false;
    }
}
