// A client: visit FILE ADDRESS PORT INTERVAL-MS SECONDS KEPT
// Opens a connection every INTERVAL-MS at fixed times and waits up to half a second for the name that the server answers with; it is one line of
// FILE each, "MS ANSWER", MS since the start and "-" when nobody answered. Beside that KEPT connections stay open: a byte every 100 ms has
// to come back. The first line is "began US", microseconds since 1970; the last line of FILE tells: "gap MS answered N of N kept N of N", the gap being the longest time between two answered ones.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { most = 2048, patience = 500, beat = 100 };

// Of a visit: when it began. Of a kept one: when a byte last came back.
struct visit { int fd, kept; double began, heard, asked; };
static struct visit visits[most];
static int count;
static struct addrinfo *there;
static double zero, last = -1, gap;
static long tried, answered;
static FILE *file;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6 - zero;
}

static void begin(int kept)
{
    if (count == most)
        return;
    struct visit *visit = &visits[count++];
    *visit = (struct visit){ socket(there->ai_family, SOCK_STREAM | SOCK_NONBLOCK, 0), kept, now(), 0, 0 };
    connect(visit->fd, there->ai_addr, there->ai_addrlen);
    tried += !kept;
}

static void end(struct visit *visit, const char *answer)
{
    close(visit->fd);
    if (!visit->kept) {
        fprintf(file, "%.1f %s\n", visit->began, answer ? answer : "-");
        fflush(file);
        if (answer) {
            answered++;
            if (last >= 0 && visit->began - last > gap)
                gap = visit->began - last;
            // Answers come in another order than questions now and then.
            if (visit->began > last)
                last = visit->began;
        }
    }
    *visit = visits[--count];
}

// One that was reset, or is silent for too long, is told once; a kept one stays silent and counts as lost at the end.
static int hear(struct visit *visit)
{
    char answer[128];
    ssize_t length = recv(visit->fd, answer, sizeof answer - 1, 0);
    if (length > 0) {
        answer[length] = 0;
        answer[strcspn(answer, "\n")] = 0;
        visit->heard = now();
        if (!visit->kept)
            return end(visit, answer), 1;
    } else if (length == 0 || errno != EAGAIN)
        return end(visit, NULL), 1;
    return 0;
}

static void look(int wait)
{
    struct pollfd waiting[most];
    for (int i = 0; i < count; i++)
        waiting[i] = (struct pollfd){ .fd = visits[i].fd, .events = POLLIN };
    poll(waiting, count, wait);
    for (int i = count - 1; i >= 0; i--)
        if (waiting[i].revents != 0)
            hear(&visits[i]);
    for (int i = count - 1; i >= 0; i--)
        if (!visits[i].kept && now() - visits[i].began > patience)
            end(&visits[i], NULL);
        else if (visits[i].kept && visits[i].heard > 0 && now() - visits[i].asked > beat) {
            visits[i].asked = now();
            send(visits[i].fd, "?", 1, MSG_NOSIGNAL);
        }
}

int main(int argc, char **argv)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV, .ai_socktype = SOCK_STREAM };
    if (argc != 7 || getaddrinfo(argv[2], argv[3], &hints, &there) != 0 || !(file = fopen(argv[1], "w")))
        return fprintf(stderr, "usage: visit FILE ADDRESS PORT INTERVAL-MS SECONDS KEPT\n"), 2;
    double interval = atof(argv[4]), length = atof(argv[5]) * 1e3;
    int kept = atoi(argv[6]), alive = 0;
    struct timespec clock;
    clock_gettime(CLOCK_REALTIME, &clock);
    fprintf(file, "began %lld\n", clock.tv_sec * 1000000LL + clock.tv_nsec / 1000);
    fflush(file);
    zero = now();
    for (int i = 0; i < kept; i++)
        begin(1);
    for (double next = 0; next < length;) {
        if (now() >= next)
            begin(0), next += interval;
        double wait = next - now();
        look(wait < 0 ? 0 : wait > 10 ? 10 : (int)wait);
    }
    // What is lost towards the end may still be sent again by TCP.
    for (double start = now(); now() - start < patience;)
        look(10);
    for (int i = 0; i < count; i++)
        alive += visits[i].kept && now() - visits[i].heard < 2 * patience;
    fprintf(file, "gap %.0f answered %ld of %ld kept %d of %d\n", gap, answered, tried, alive, kept);
    return fclose(file);
}
