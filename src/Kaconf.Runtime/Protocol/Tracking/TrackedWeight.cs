namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>What a tracked thing means for an instance, by its weight (keepalived.conf(5), track_script).</summary>
public static class TrackedWeight
{
    /// <summary>
    /// Without a weight, down is a fault. A positive weight is added while up, a negative one while down.
    /// <c>reverse</c> turns it round: up is the fault, and the weight is taken away instead of added.
    /// </summary>
    public static (bool Fault, int PriorityOffset) Of(bool isUp, int weight, bool reverse)
    {
        if (weight == 0) return (isUp == reverse, 0);
        bool applies = weight > 0 == isUp;
        return (false, !applies ? 0 : reverse ? -weight : weight);
    }
}
