namespace Kaconf.Simulation.Sites;

/// <summary>What vrrp_strict makes of the settings of an instance (keepalived.conf(5); the compiler does the same for a site).</summary>
public static class StrictMode
{
    private const byte Owner = 255;

    /// <summary>The same instance under strict mode.</summary>
    public static InstancePlan Of(InstancePlan plan) => plan with
    {
        Strict = true,
        Password = null,
        AhKey = null,
        InitialMaster = plan.Priority == Owner,
        PreemptDelay = 0,
        DownTimerAdverts = 3,
        LowerPrioNoAdvert = true,
        HigherPrioSendAdvert = false,
        OwnerIgnoreAdverts = plan.Priority == Owner,
    };
}
