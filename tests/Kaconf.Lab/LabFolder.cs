using System.IO;

namespace Kaconf.Lab;

/// <summary>A folder for what a lab writes; one that is left behind goes with the next lab.</summary>
public static class LabFolder
{
    /// <summary>Makes one.</summary>
    /// <returns>Its absolute path.</returns>
    public static string Create() => Directory.CreateDirectory(LabNames.FolderOf(LabNames.Next())).FullName;

    /// <summary>Deletes it, as far as nobody writes into it.</summary>
    public static void TryDelete(string folder) => LabNames.TryDelete(folder);
}
