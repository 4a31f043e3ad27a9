namespace Kaconf.Parity.Tests;

/// <summary>A fact of keepalived's dump against Kaconf's model.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Block">The block.</param>
/// <param name="Key">The keyword.</param>
/// <param name="Theirs">keepalived's value.</param>
/// <param name="Ours">Kaconf's; null = the model has no such keyword.</param>
/// <param name="Outcome">The result.</param>
/// <param name="Reason">Why it is explained, else "".</param>
internal sealed record FactFinding(Subject Subject, string Block, string Key, string Theirs, string? Ours, Outcome Outcome, string Reason)
{
    /// <summary>What kind of block: "virtual_server real_server".</summary>
    public string Kind => Block.Contains(" real_server ", System.StringComparison.Ordinal) ? "real_server" : Block.Contains(" url ", System.StringComparison.Ordinal) ? "url" : Block.Split(' ')[0];

    /// <summary>The row of the page: "vrrp_instance priority".</summary>
    public string Row => $"{Kind} {Key}";

    public override string ToString() => $"{Subject.Name}: {Block}: {Key}: keepalived '{Theirs}', Kaconf {(Ours is null ? "nothing" : $"'{Ours}'")}";
}
