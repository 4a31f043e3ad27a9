// Real servers: serve ADDRESS PORT [ADDRESS PORT]...
// Each answers a connection with "ADDRESS\n" and sends back what it is sent. Lines on stdin: "down ADDRESS" closes what listens there and its
// connections, so that it refuses; "up ADDRESS" listens again; "down" and "up" alone mean all; "late MS" resets, and "tell FILE" writes, how many
// connections came and by how much the latest followed the one before at the same place later than in MS milliseconds.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { most = 65536, listening = 1, connected = 2 };

struct place { const char *address, *port; int fd; };
static struct place places[4096];
static int place_count, poller;
static struct { int kind, place; } sockets[most];
// By the last two bytes of the address that a connection came to, so that one listener on 0.0.0.0 can stand for thousands of servers.
static double last[most];
static double period, latest;
static long came;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void watch(int fd, int kind, int place)
{
    struct epoll_event event = { .events = EPOLLIN, .data.fd = fd };
    sockets[fd].kind = kind;
    sockets[fd].place = place;
    epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
}

static void forget(int fd)
{
    sockets[fd].kind = 0;
    close(fd);
}

static void up(int number)
{
    struct place *place = &places[number];
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV, .ai_socktype = SOCK_STREAM }, *found;
    int yes = 1;
    if (place->fd > 0 || getaddrinfo(place->address, place->port, &hints, &found) != 0)
        return;
    place->fd = socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK, 0);
    setsockopt(place->fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(place->fd, found->ai_addr, found->ai_addrlen) != 0 || listen(place->fd, 4096) != 0)
        fprintf(stderr, "serve: %s port %s: %s\n", place->address, place->port, strerror(errno)), exit(1);
    freeaddrinfo(found);
    watch(place->fd, listening, number);
}

static void down(int number)
{
    for (int fd = 3; fd < most; fd++)
        if (sockets[fd].kind == connected && sockets[fd].place == number)
            forget(fd);
    if (places[number].fd > 0)
        forget(places[number].fd);
    places[number].fd = 0;
}

static void count(int fd)
{
    struct sockaddr_in own;
    socklen_t length = sizeof own;
    came++;
    if (period == 0 || getsockname(fd, (struct sockaddr *)&own, &length) != 0)
        return;
    double time = now(), *before = &last[ntohl(own.sin_addr.s_addr) % most];
    if (*before > 0 && time - *before - period > latest)
        latest = time - *before - period;
    *before = time;
}

static void welcome(int listener)
{
    int number = sockets[listener].place, fd;
    char line[128];
    while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        count(fd);
        send(fd, line, snprintf(line, sizeof line, "%s\n", places[number].address), MSG_NOSIGNAL);
        watch(fd, connected, number);
    }
}

static void echo(int fd)
{
    char bytes[4096];
    ssize_t length = recv(fd, bytes, sizeof bytes, 0);
    if (length > 0)
        send(fd, bytes, length, MSG_NOSIGNAL);
    else if (length == 0 || errno != EAGAIN)
        forget(fd);
}

static void obey(char *order)
{
    char verb[8] = "", what[256] = "";
    FILE *file;
    sscanf(order, "%7s %255s", verb, what);
    if (!strcmp(verb, "late"))
        memset(last, 0, sizeof last), period = atof(what), latest = came = 0;
    else if (!strcmp(verb, "tell") && (file = fopen(what, "w")))
        fprintf(file, "%ld %.3f\n", came, latest), fclose(file);
    else
        for (int i = 0; i < place_count; i++)
            if (!*what || !strcmp(what, places[i].address))
                (!strcmp(verb, "up") ? up : down)(i);
}

int main(int argc, char **argv)
{
    struct epoll_event events[256];
    char orders[4096];
    poller = epoll_create1(0);
    for (int i = 1; i + 1 < argc; i += 2, place_count++) {
        places[place_count] = (struct place){ argv[i], argv[i + 1], 0 };
        up(place_count);
    }
    watch(0, listening, -1);
    for (;;) {
        int ready = epoll_wait(poller, events, 256, -1);
        for (int i = 0; i < ready; i++) {
            int fd = events[i].data.fd;
            if (fd == 0) {
                ssize_t length = read(0, orders, sizeof orders - 1);
                if (length <= 0)
                    return 0;
                orders[length] = 0;
                for (char *rest = orders, *line; (line = strsep(&rest, "\n"));)
                    if (*line) obey(line);
            } else if (sockets[fd].kind == listening)
                welcome(fd);
            else if (sockets[fd].kind == connected)
                echo(fd);
        }
    }
}
