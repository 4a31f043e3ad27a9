namespace Kaconf.Runtime.Host;

/// <summary>Takes what features find out for <c>--check</c>.</summary>
public interface ICheckReport
{
    /// <summary>Something that the node can do without.</summary>
    /// <param name="what">The thing, by the words of the configuration.</param>
    /// <param name="trouble">What is wrong with it, and what follows; null = nothing.</param>
    /// <param name="otherwise">What is said when nothing is wrong.</param>
    void Wish(string what, string? trouble, string otherwise);
}
