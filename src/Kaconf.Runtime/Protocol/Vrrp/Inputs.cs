namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What each input does to a router.</summary>
internal static class Inputs
{
    /// <summary>Takes the input of the turn.</summary>
    public static void Handle(RouterCore core, in VrrpInput input)
    {
        // Stopped is for good: what still arrives on the way out changes nothing.
        if (core.State == VrrpState.Stopped) return;
        switch (input.Kind)
        {
            case VrrpInputKind.Start when !core.IsStarted: Transitions.Start(core, input); break;
            case VrrpInputKind.Stop: Transitions.Go(core, VrrpState.Stopped); break;
            case VrrpInputKind.Tick: Ticking.Run(core); break;
            case VrrpInputKind.Advert: AdvertHandling.Receive(core, input); break;
            case VrrpInputKind.Tracking: Tracking.Apply(core, input); break;
            case VrrpInputKind.SourceAddress: core.Source = input.Address; break;
        }
    }
}
