using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using RankingOptions = JobMatch.Ranking.Training.BoostedTrees.NativeOptions<
    Microsoft.ML.Trainers.LightGbm.LightGbmRankingTrainer.Options,
    float,
    Microsoft.ML.Data.RankingPredictionTransformer<Microsoft.ML.Trainers.LightGbm.LightGbmRankingModelParameters>,
    Microsoft.ML.Trainers.LightGbm.LightGbmRankingModelParameters>;

namespace JobMatch.Ranking.Training;

/// <summary>How LightGBM is asked to learn.</summary>
/// <param name="Leaves">2 for steps of one criterion, 3 or 4 for steps of two, more for the deep challenger.</param>
/// <param name="Depth">Splits on a path at most; 0 leaves it to the leaves.</param>
/// <param name="Rounds">Trees.</param>
/// <param name="LearningRate">How much of each tree is kept.</param>
/// <param name="RowsInLeaf">Fewest rows in a leaf.</param>
/// <param name="HessianInLeaf">Least sum of second derivatives in a leaf: keeps steps off bins that few rows speak for.</param>
/// <param name="QueryShare">Share of the queries, above 0, that each round of lambdarank looks at, drawn anew (stochastic gradient boosting,
/// Friedman 2002), which is less work. 1 looks at all. Fewest rows and least hessian are asked of all queries: of a share, their share.</param>
/// <param name="Threads">Threads. One gives the same sums in the same order always, and waits for nobody on a busy machine.</param>
internal sealed record TreeSettings(
    int Leaves, int Depth, int Rounds, double LearningRate, int RowsInLeaf, double HessianInLeaf, double QueryShare = 1,
    int Threads = 1);

/// <summary>Teaches trees with Microsoft.ML's LightGBM. Without rows enough for a single step there are no trees.</summary>
internal static class BoostedTrees
{
    /// <summary>Lambdarank compares the first so many rows of a query with all others; LightGBM advises a little more than the ten that
    /// NDCG@10 looks at.</summary>
    private const int ComparedRows = 13;

    /// <summary>Of fewer queries all are looked at: it costs little, and LightGBM stops for good at the first round that finds no step,
    /// which may lie in the drawing alone.</summary>
    private const int FewestToDrawFrom = 100;

    /// <summary>Lambdarank: learns the order within queries, gain 2^grade − 1.</summary>
    public static IReadOnlyList<LearnedTree> Order(BinnedRows rows, TreeSettings settings, int seed)
    {
        var context = new MLContext(seed);
        var share = rows.QueryCount < FewestToDrawFrom ? 1 : settings.QueryShare;
        var options = new LightGbmRankingTrainer.Options
        {
            CustomGains = [.. Enumerable.Range(0, BinnedRows.MostGrade + 1).Select(grade => (1 << grade) - 1)],
            RowGroupColumnName = nameof(LearningRow.Group),
            Seed = seed,
        };
        Set(options, settings, rows, share);
        var trainer = context.Ranking.Trainers.LightGbm(options);
        // Microsoft.ML has no option for these; drawing rows instead of queries would save lambdarank nothing.
        var native = RankingOptions.GetGbmParameters(trainer);
        native["bagging_by_query"] = share < 1;
        native["lambdarank_truncation_level"] = ComparedRows;
        return Trees(() => trainer.Fit(View(context, rows)).Model.TrainedTreeEnsemble);
    }

    /// <summary>Squared error on the grade, whatever the query.</summary>
    public static IReadOnlyList<LearnedTree> Value(BinnedRows rows, TreeSettings settings, int seed)
    {
        var context = new MLContext(seed);
        var options = new LightGbmRegressionTrainer.Options { Seed = seed };
        Set(options, settings, rows, share: 1);
        var trainer = context.Regression.Trainers.LightGbm(options);
        return Trees(() => trainer.Fit(View(context, rows)).Model.TrainedTreeEnsemble);
    }

    private static List<LearnedTree> Trees(Func<RegressionTreeEnsemble> fit)
    {
        try
        {
            var ensemble = fit();
            return [.. ensemble.Trees.Select((tree, index) => new LearnedTree(tree, ensemble.TreeWeights[index]))];
        }
        catch (ArgumentNullException)
        {
            // Microsoft.ML cannot read an ensemble whose first tree found nothing to split: there is nothing to learn from.
            return [];
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new PlatformNotSupportedException(
                $"LightGBM's native library cannot be loaded here ({RuntimeInformation.RuntimeIdentifier}; Debian also needs libgomp1): "
                + "models cannot be trained on this machine, everything else works.", exception);
        }
    }

    private static void Set<TOptions, TOutput, TTransformer, TModel>(
        LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase options, TreeSettings settings, BinnedRows rows, double share)
        where TOptions : LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        options.NumberOfLeaves = settings.Leaves;
        options.NumberOfIterations = settings.Rounds;
        options.LearningRate = settings.LearningRate;
        // Small samples must be allowed small leaves, or there is not one step in them.
        options.MinimumExampleCountPerLeaf = (int)Math.Ceiling(share * Math.Min(settings.RowsInLeaf, 1 + rows.RowCount / 20));
        options.NumberOfThreads = settings.Threads;
        // Bins are what criteria give; LightGBM needs no more, and one for zero.
        options.MaximumBinCountPerFeature = Math.Max(rows.BinCounts.Max(), 2) + 1;
        options.FeatureColumnName = nameof(LearningRow.Features);
        options.LabelColumnName = nameof(LearningRow.Label);
        options.HandleMissingValue = false;
        options.UseCategoricalSplit = false;
        // LightGBM would try both layouts at every start; this one is faster for few bins.
        options.ForceRowWise = true;
        options.Booster = new GradientBooster.Options
        {
            MaximumTreeDepth = settings.Depth,
            SubsampleFraction = share,
            SubsampleFrequency = share < 1 ? 1 : 0,
            MinimumChildWeight = share * settings.HessianInLeaf * Math.Min(1.0, rows.QueryCount / 500.0),
        };
    }

    private static IDataView View(MLContext context, BinnedRows rows)
    {
        var schema = SchemaDefinition.Create(typeof(LearningRow));
        schema[nameof(LearningRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows.BinCounts.Count);
        schema[nameof(LearningRow.Group)].ColumnType = new KeyDataViewType(typeof(uint), rows.QueryCount + 1);
        return context.Data.LoadFromEnumerable(RowsOf(rows).ToList(), schema);
    }

    private static IEnumerable<LearningRow> RowsOf(BinnedRows rows)
    {
        for (var query = 0; query < rows.QueryCount; query++)
        {
            var (start, count) = rows.Rows(query).GetOffsetAndLength(rows.RowCount);
            for (var row = start; row < start + count; row++)
            {
                var features = new float[rows.BinCounts.Count];
                for (var criterion = 0; criterion < features.Length; criterion++)
                {
                    features[criterion] = rows.Column(criterion)[row];
                }

                yield return new() { Features = features, Label = rows.Grades[row], Group = (uint)query + 1 };
            }
        }
    }

    /// <summary>Reaches LightGBM's own options behind a trainer of Microsoft.ML, which keeps them internal. Generic because the type
    /// they stand in is.</summary>
    internal static class NativeOptions<TOptions, TOutput, TTransformer, TModel>
        where TOptions : LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel>.OptionsBase, new()
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method)]
        public static extern Dictionary<string, object> GetGbmParameters(LightGbmTrainerBase<TOptions, TOutput, TTransformer, TModel> trainer);
    }

    private sealed class LearningRow
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }

        public uint Group { get; set; }
    }
}
