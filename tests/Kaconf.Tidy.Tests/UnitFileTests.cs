using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>The unit files for systemd that the sample and a new site have.</summary>
public class UnitFileTests
{
    private const string Sample = "samples/vrrp-pair/vrrp-pair.service", Template = "templates/kaconf-site/Site.service";

    /// <summary>One text, but for the name.</summary>
    [Fact]
    public void The_sample_s_is_the_template_s() =>
        Assert.Equal(Repo.Read(Template).Replace("KACONF_SITE", "vrrp-pair"), Repo.Read(Sample));

    /// <summary>After any end of the daemon its addresses are removed, by the same program.</summary>
    [Fact]
    public void It_cleans_up_after_the_program_that_it_runs()
    {
        string unit = Repo.Read(Sample);
        Assert.Contains("\nExecStart=/usr/local/sbin/vrrp-pair\n", unit);
        Assert.Contains("\nExecStopPost=/usr/local/sbin/vrrp-pair --clean\n", unit);
        Assert.Contains("\nRestart=always\n", unit);
    }

    /// <summary>systemd, where it is installed, finds nothing wrong.</summary>
    [Fact]
    public void Systemd_accepts_it()
    {
        string folder = Directory.CreateTempSubdirectory("kaconf-").FullName;
        string file = Path.Combine(folder, "vrrp-pair.service");
        File.WriteAllText(file, Repo.Read(Sample).Replace("/usr/local/sbin/vrrp-pair", "/bin/true"));
        try
        {
            using Process verify = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", file]) { RedirectStandardError = true })!;
            string said = verify.StandardError.ReadToEnd();
            verify.WaitForExit();
            Assert.DoesNotContain(Path.GetFileName(file), said);
        }
        catch (Win32Exception)
        {
            Assert.Skip("systemd-analyze is not installed");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
