namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>A server of a service in the kernel: what it is to be, and what is known of it there.</summary>
/// <param name="service">The service.</param>
/// <param name="key">What tells it from others there.</param>
internal sealed class KernelServer(KernelService service, ServerKey key)
{
    /// <summary>The service.</summary>
    public KernelService Service { get; } = service;

    /// <summary>What tells it from others there.</summary>
    public ServerKey Key { get; } = key;

    /// <summary>What the kernel has; null = nothing.</summary>
    public ServerSettings? Actual { get; set; }

    /// <summary>Whether it waits for the end of the turn.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Who may want it: nearly always one.</summary>
    public ServerWish[] Wishes { get; set; } = [];

    /// <summary>What the kernel is to have. Of several wishes the first that has new connections sent there, as a sorry server that is a server too.</summary>
    public ServerSettings? Wanted
    {
        get
        {
            ServerWish? first = null;
            foreach (ServerWish wish in Wishes)
            {
                if (wish.Weight > 0) return wish.Settings;
                if (wish.Weight is not null) first ??= wish;
            }
            return first?.Settings;
        }
    }
}

/// <summary>What is wanted of a <c>real_server</c> or a <c>sorry_server</c>, in all services of its virtual server.</summary>
/// <param name="settings">Its settings, but for the weight.</param>
internal sealed class ServerWish(ServerSettings settings)
{
    /// <summary>Its share; null = it is not in the table.</summary>
    public int? Weight { get; set; }

    /// <summary>Where it is.</summary>
    public KernelServer[] Servers { get; set; } = [];

    /// <summary>Its settings with that share.</summary>
    public ServerSettings Settings => settings with { Weight = (uint)(Weight ?? 0) };
}
