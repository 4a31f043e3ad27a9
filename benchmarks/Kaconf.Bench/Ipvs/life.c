// The life of a daemon, by the table of IPVS: life SERVICES SERVERS STAMP COMMAND...
// Starts the command and prints "loaded MS", from its execution until each of the services 10.50.0.1, 10.50.0.2, … (250 a network), TCP
// port 80, has its servers. Lines on stdin: "change" waits until the first service has one server less and prints "changed MS" since the time
// that STAMP holds (by CLOCK_MONOTONIC, in ms); "stop" sends SIGTERM and prints "emptied MS" and "gone MS", from the signal and from the empty table.
// As `verdict STATE STAMP` it is a check script: well until STATE exists, then it writes the time to STAMP and fails.
#include <arpa/inet.h>
#include <linux/ip_vs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int table, services, servers;
static pid_t daemon_pid;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void rest(int microseconds)
{
    struct timespec time = { 0, microseconds * 1000L };
    nanosleep(&time, NULL);
}

static int count_services(void)
{
    struct ip_vs_getinfo info = { 0 };
    socklen_t length = sizeof info;
    return getsockopt(table, IPPROTO_IP, IP_VS_SO_GET_INFO, &info, &length) == 0 ? (int)info.num_services : -1;
}

static int count_servers(int service)
{
    struct ip_vs_service_entry entry = { .protocol = IPPROTO_TCP, .addr = htonl(0x0a320000 | service / 250 << 8 | (service % 250 + 1)), .port = htons(80) };
    socklen_t length = sizeof entry;
    return getsockopt(table, IPPROTO_IP, IP_VS_SO_GET_SERVICE, &entry, &length) == 0 ? (int)entry.num_dests : -1;
}

static int verdict(const char *state, const char *stamp)
{
    if (access(state, F_OK) != 0)
        return 0;
    FILE *file = fopen(stamp, "w");
    fprintf(file, "%.3f\n", now());
    fclose(file);
    return 1;
}

static void load(char **command)
{
    double start = now();
    daemon_pid = fork();
    if (daemon_pid == 0) {
        execvp(*command, command);
        _exit(127);
    }
    for (int complete = 0; complete < services;)
        if (count_servers(complete) == servers)
            complete++;
        else
            rest(1000);
    printf("loaded %.1f\n", now() - start);
}

static void change(const char *stamp)
{
    double then = 0;
    while (count_servers(0) == servers)
        rest(200);
    double time = now();
    FILE *file = fopen(stamp, "r");
    if (file && fscanf(file, "%lf", &then) == 1)
        printf("changed %.2f\n", time - then);
}

static void stop(void)
{
    double start = now(), empty = 0;
    kill(daemon_pid, SIGTERM);
    while (waitpid(daemon_pid, NULL, WNOHANG) == 0) {
        if (empty == 0 && count_services() == 0)
            empty = now();
        rest(500);
    }
    double end = now();
    printf("emptied %.1f\ngone %.1f\n", (empty > 0 ? empty : end) - start, empty > 0 ? end - empty : 0);
}

int main(int argc, char **argv)
{
    char line[64];
    if (argc == 4 && !strcmp(argv[1], "verdict"))
        return verdict(argv[2], argv[3]);
    if (argc < 5 || (table = socket(AF_INET, SOCK_RAW, IPPROTO_RAW)) < 0)
        return fprintf(stderr, "usage: life SERVICES SERVERS STAMP COMMAND...\n"), 2;
    services = atoi(argv[1]);
    servers = atoi(argv[2]);
    setvbuf(stdout, NULL, _IOLBF, 0);
    load(argv + 4);
    while (fgets(line, sizeof line, stdin))
        if (!strcmp(line, "change\n"))
            change(argv[3]);
        else
            return stop(), 0;
}
