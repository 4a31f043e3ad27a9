using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Sites;

/// <summary>Nodes that do not agree where they have to.</summary>
public static class Misconfiguration
{
    /// <summary>Changes one instance of one node.</summary>
    public static void Add(Random random, Tempo tempo, NodePlan[] nodes)
    {
        ref NodePlan node = ref nodes[random.Next(nodes.Length)];
        if (node.Grouped > 0 && random.Next(4) == 0) node = node with { Grouped = 0 };
        InstancePlan[] instances = node.Instances;
        ref InstancePlan plan = ref instances[random.Next(instances.Length)];
        plan = random.Next(9) switch
        {
            0 => plan with { Interval = plan.Version == 2 ? plan.Interval + 100 : tempo.Interval() },
            1 => Authentication.Add(random, plan with { AhKey = null, Hmac = null }),
            2 when plan.Password is not null => plan with { Password = Authentication.WrongPassword },
            2 when plan.AhKey is not null => plan with { AhKey = Authentication.WrongPassword },
            6 when plan.Hmac is { } hmac => plan with { Hmac = Authentication.Hmac(hmac.Monotonic, hmac.ActiveKey, (HmacMode)random.Next(3), (byte)random.Next(2)) },
            7 => plan with { OtherGroup = !plan.OtherGroup },
            8 when plan is { Version: 3, IsV6: false } => plan with { ChecksumAsV2 = !plan.ChecksumAsV2 },
            3 => plan with { Unicast = !plan.Unicast },
            4 when !plan.IsV6 => plan with { Version = (byte)(5 - plan.Version), Interval = 100, Password = null, AhKey = null, ChecksumAsV2 = false },
            _ => plan with { Addresses = plan.Addresses + 1 },
        };
    }
}
