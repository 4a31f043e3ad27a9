using System.IO;
using Kaconf.Lab;

namespace Kaconf.Interop.Tests;

/// <summary>What node a tracks: it works, breaks and is repaired.</summary>
internal sealed class MatrixService(Serves kind, Node node)
{
    private Service? _process;

    /// <summary>It works from now on.</summary>
    public void Start()
    {
        if (kind == Serves.File)
            Stage.Repair(node);
        if (kind != Serves.Process)
            return;
        File.Copy("/bin/sleep", Path.Combine(node.Folder, MatrixRow.Service), overwrite: true);
        _process = node.Serve($"/run/{MatrixRow.Service}", "1000");
    }

    /// <summary>It works no more.</summary>
    public void Break()
    {
        if (kind == Serves.File)
            Stage.Break(node);
        _process?.Kill();
        _process = null;
    }
}
