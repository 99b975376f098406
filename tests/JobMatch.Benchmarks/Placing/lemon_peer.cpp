// The same assignment problem for LEMON's network simplex: reads `T V K`, V capacities, T lines of K pairs `vacancy value`;
// prints the optimum and the milliseconds of building the network and of solving it.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

using lemon::SmartDigraph;

int main(int argc, char** argv) {
  std::FILE* file = argc > 1 ? std::fopen(argv[1], "r") : nullptr;
  int trainees, vacancies, each;
  if (!file || std::fscanf(file, "%d %d %d", &trainees, &vacancies, &each) != 3) return 1;
  std::vector<int> places(vacancies);
  for (int& place : places)
    if (std::fscanf(file, "%d", &place) != 1) return 1;
  std::vector<std::pair<int, int>> pairs(static_cast<size_t>(trainees) * each);
  for (auto& pair : pairs)
    if (std::fscanf(file, "%d %d", &pair.first, &pair.second) != 2) return 1;

  using Clock = std::chrono::steady_clock;
  auto started = Clock::now();
  SmartDigraph graph;
  graph.reserveNode(trainees + vacancies + 2);
  graph.reserveArc(static_cast<int>(pairs.size()) + 2 * trainees + vacancies);
  auto source = graph.addNode(), sink = graph.addNode();
  std::vector<SmartDigraph::Node> people, jobs;
  for (int i = 0; i < trainees; i++) people.push_back(graph.addNode());
  for (int i = 0; i < vacancies; i++) jobs.push_back(graph.addNode());
  SmartDigraph::ArcMap<int> capacity(graph);
  SmartDigraph::ArcMap<long long> cost(graph);
  auto connect = [&](SmartDigraph::Node from, SmartDigraph::Node to, int most, long long price) {
    auto arc = graph.addArc(from, to);
    capacity[arc] = most;
    cost[arc] = price;
  };
  for (int i = 0; i < trainees; i++) {
    connect(source, people[i], 1, 0);
    connect(people[i], sink, 1, 0);
    for (int k = 0; k < each; k++) {
      auto& pair = pairs[static_cast<size_t>(i) * each + k];
      connect(people[i], jobs[pair.first], 1, -pair.second);
    }
  }
  for (int i = 0; i < vacancies; i++) connect(jobs[i], sink, places[i], 0);
  lemon::NetworkSimplex<SmartDigraph, int, long long> simplex(graph);
  simplex.upperMap(capacity).costMap(cost).stSupply(source, sink, trainees);
  auto built = Clock::now();
  simplex.run();
  auto solved = Clock::now();
  auto milliseconds = [](Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); };
  std::printf("%lld %.3f %.3f\n", -simplex.totalCost<long long>(), milliseconds(built - started), milliseconds(solved - built));
}
