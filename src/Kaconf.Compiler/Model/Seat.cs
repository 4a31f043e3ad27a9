namespace Kaconf.Compiler.Model;

/// <summary>An instance on its node: instances of several nodes may be equal, so a seat is only ever the same as itself.</summary>
internal sealed class Seat(string node, InstanceModel model)
{
    /// <summary>The name of the node.</summary>
    public string Node { get; } = node;

    /// <summary>The instance.</summary>
    public InstanceModel Model { get; } = model;
}
