namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>
/// Whether a tracked script is up: the first result counts at once, later it takes <paramref name="rise"/> successes
/// or <paramref name="fall"/> failures in a row to change it (keepalived.conf(5), vrrp_script; keepalived 2.2.7 for the first).
/// </summary>
/// <param name="rise">Successes in a row that mean up.</param>
/// <param name="fall">Failures in a row that mean down.</param>
/// <param name="initFail"><c>init_fail</c>: down from the start, so that the first result is like any other.</param>
public sealed class ScriptHealth(int rise, int fall, bool initFail)
{
    private int against;

    /// <summary>Up or down; null before the first result.</summary>
    public bool? IsUp { get; private set; } = initFail ? false : null;

    /// <summary>Takes the next result.</summary>
    /// <returns>Whether <see cref="IsUp"/> changed.</returns>
    public bool Record(bool success)
    {
        against = success == IsUp ? 0 : against + 1;
        if (against == 0 || (IsUp is { } up && against < (up ? fall : rise))) return false;
        against = 0;
        IsUp = success;
        return true;
    }
}
