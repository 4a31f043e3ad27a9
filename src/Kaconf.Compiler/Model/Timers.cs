namespace Kaconf.Compiler.Model;

/// <summary>The timers that follow from an instance's settings, in seconds (RFC 3768 §6.1, RFC 9568 §6.1).</summary>
public static class Timers
{
    private const decimal PrioritySteps = 256;
    private const decimal CentisecondsPerSecond = 100;

    /// <summary>The time between adverts.</summary>
    public static decimal AdvertInterval(InstanceModel instance) => instance.AdvertInterval / CentisecondsPerSecond;

    /// <summary>How much later a Backup of lower priority takes over: a fraction of a second in version 2, of the interval in version 3.</summary>
    public static decimal Skew(InstanceModel instance) =>
        (PrioritySteps - instance.Priority) / PrioritySteps * (instance.Version == 2 ? 1 : AdvertInterval(instance));

    /// <summary>How long a Backup waits without an advert.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="adverts">How many adverts may be missed; keepalived's <c>down_timer_adverts</c>.</param>
    public static decimal MasterDown(InstanceModel instance, long adverts) => (adverts * AdvertInterval(instance)) + Skew(instance);
}
