using System;

namespace Kaconf.Runtime.Host;

/// <summary>Something that threw and should not have.</summary>
/// <param name="Where">Which part, as "(VI_1) SendAdvert"; empty when only the exception says it.</param>
/// <param name="Exception">What it threw.</param>
/// <param name="Untold">How many faults came before it that nobody was told of.</param>
/// <param name="IsPersistent">The faults do not cease: see <see cref="FaultStream"/>.</param>
public readonly record struct HandlerFault(string Where, Exception Exception, int Untold, bool IsPersistent)
{
    /// <summary>One sentence for people: a stack trace tells them nothing that they could act on.</summary>
    public override string ToString()
    {
        string where = Where.Length == 0 ? "" : $" at {Where}";
        string more = Untold == 0 ? "" : $", and {Untold} more before it";
        Exception cause = Exception.GetBaseException();
        return $"internal fault{where}: {cause.Message} ({cause.GetType().Name}{more})";
    }
}
