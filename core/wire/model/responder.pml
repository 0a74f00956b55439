// SPDX-License-Identifier: Apache-2.0
//
// The responder: one request and its answer, within one step (sections 7 and 9; UpgradeResponder, UpgradeWork).

hidden Frame request;
hidden Frame answer;

inline forgetAnswers() {
    for (k : 0 .. WINDOW) { kept[k].id = 0; kept[k].type = 0; kept[k].outcome = 0; kept[k].value = 0 }
    highest = 0
}

inline dropFile() {
    fileOpen = false; fileStored = false; fileImage = 0; fileBundle = 0; next = 0; ahead = 0
}

inline answerHello() {
    if
    :: request.session == holder -> silent = false
    :: request.session != holder && (request.session == released || (holder != 0 && request.value != holder && !silent)) ->
        answer.outcome = Outcome_Busy
    :: else ->
        holder = request.session;
        silent = false;
#ifndef KEEP_ANSWERS
        forgetAnswers();
#endif
        startedUpgrade = false;
        startedFile = false;
        for (k : 1 .. WINDOW - 1) {
            slot[k].pending = false; slot[k].answered = false; clear(slot[k].request); clear(slot[k].answer)
        }
    fi
}

inline startUpgrade() {
    same = upgrading && upgradeBundle == request.bundle;
    if
    :: activated -> answer.outcome = Outcome_OutOfOrder
    :: !activated && job != 0 -> answer.outcome = (same || job == Job_Confirming -> Outcome_InProgress : Outcome_Storing)
    :: else ->
        if
        :: !same -> dropFile()
        :: else
        fi;
        upgrading = true;
        startedUpgrade = true;
        upgradeBundle = request.bundle;
        retryRejected = request.value;
        failure = 0
    fi
}

inline startFileTransfer() {
    same = fileOpen && fileImage == request.image && fileBundle == request.bundle;
    allowed = (!startedUpgrade || !upgrading || activated -> Outcome_OutOfOrder :
        (job != 0 -> (same || job == Job_Confirming -> Outcome_InProgress : Outcome_Storing) :
        (ON_TRIAL -> Outcome_OnTrial :
        (request.bundle != upgradeBundle -> Outcome_NotListed : Outcome_Done))));
    answer.outcome = allowed;
    if
    :: allowed == Outcome_Done ->
        failure = 0;
        fileOpen = true;
        fileImage = request.image;
        fileBundle = request.bundle;
        startedFile = true;
        fileStored = STORED_FOR(fileImage, fileBundle);
        next = (fileStored -> BLOCKS : (same -> next : 0));
        ahead = 0;
        answer.value = (fileStored -> BLOCKS + 1 : next);
        PROPERTY(stored_means_stored, !fileStored || STANDS(fileImage, fileBundle))
    :: else
    fi
}

inline transmitData() {
    allowed = (!startedFile || !fileOpen || activated -> Outcome_OutOfOrder :
        (job != 0 -> Outcome_Storing :
        (request.value >= next + WINDOW -> Outcome_OutOfWindow : Outcome_Done)));
    answer.outcome = allowed;
    if
    :: allowed == Outcome_Done && request.value >= next ->
        staged[request.value] = request.bundle + 4 * request.image;
        ahead = ahead | (1 << (request.value - next));
        do
        :: ahead & 1 -> ahead = ahead >> 1; next++
        :: else -> break
        od
    :: else
    fi;
    answer.value = (allowed == Outcome_Done -> next : 0)
}

inline endFileTransfer() {
    allowed = (!startedFile || !fileOpen || activated || request.image != fileImage || request.bundle != fileBundle -> Outcome_OutOfOrder :
        (job == Job_Storing -> Outcome_InProgress :
        (job != 0 -> Outcome_Storing :
        (fileStored -> Outcome_Done :
        (failure != 0 -> failure :
        (next < BLOCKS -> Outcome_Incomplete : 0))))));
    answer.outcome = allowed;
    if
    :: allowed == 0 ->
        job = Job_Storing;
        part = Part_CheckStaging;
#ifdef ACKNOWLEDGE_BEFORE_STORING
        answer.outcome = Outcome_Done
#else
        answer.outcome = Outcome_InProgress
#endif
    :: allowed != 0 && allowed == failure -> failure = 0; dropFile()
    :: else
    fi;
    PROPERTY(stored_means_stored, answer.outcome != Outcome_Done || STANDS(request.image, request.bundle))
}

#define LISTED_STORED(c) STORED_FOR(c, upgradeBundle)
#define LISTED_SELECTED(c) (NOW.content[c] == upgradeBundle)
inline activate() {
    allowed = (!startedUpgrade || !upgrading || activated || request.bundle != upgradeBundle -> Outcome_OutOfOrder :
        (ON_TRIAL -> Outcome_OnTrial :
        (NOW.rejected == request.bundle && !retryRejected -> Outcome_Reverted :
        (!EVERY(LISTED_STORED) -> Outcome_NotStored : Outcome_Done))));
    same = request.bundle == upgradeBundle && (activated || (allowed != Outcome_Done && startedUpgrade && upgrading && running &&
        NOW.manifest == upgradeBundle && EVERY(LISTED_SELECTED)));
#ifdef FLIP
    allowed = (upgrading -> Outcome_Done : allowed);
    same = false;
#endif
    if
    :: job == Job_Activating || job == Job_Confirming -> answer.outcome = Outcome_InProgress
    :: job == Job_Storing || job == Job_Condemning -> answer.outcome = Outcome_Storing
    :: job == 0 && same
    :: job == 0 && !same && allowed != Outcome_Done -> answer.outcome = allowed
    :: else ->
        job = Job_Activating;
        part = Part_Erase;
        activator = holder;
        answer.outcome = Outcome_InProgress
    fi
}

inline carryOut() {
    if
    :: request.type == MessageType_StartUpgrade -> startUpgrade()
    :: request.type == MessageType_StartFileTransfer -> startFileTransfer()
    :: request.type == MessageType_TransmitData -> transmitData()
    :: request.type == MessageType_EndFileTransfer -> endFileTransfer()
    :: request.type == MessageType_Activate -> activate()
    :: request.type == MessageType_Release -> released = holder; holder = 0
    :: request.type == MessageType_Status -> answer.value = UNDECIDED
    fi
}

inline keep() {
    k = request.id % (WINDOW + 1);
    if
    :: request.id > kept[k].id ->
        kept[k].id = request.id;
        kept[k].type = request.type;
        kept[k].outcome = answer.outcome;
        kept[k].value = answer.value;
        highest = (request.id > highest -> request.id : highest)
    :: else
    fi
}

inline answerMessage() {
    heard = ON_TRIAL;
    silent = false;
    k = request.id % (WINDOW + 1);
    if
    :: kept[k].id == request.id && kept[k].type == request.type ->
        answer.outcome = kept[k].outcome;
        answer.value = kept[k].value;
        PROPERTY(stored_means_stored, request.type != MessageType_EndFileTransfer || answer.outcome != Outcome_Done ||
            STANDS(request.image, request.bundle))
    :: (kept[k].id == request.id && kept[k].type != request.type) || (kept[k].id != request.id && request.id + WINDOW + 1 <= highest) ->
        answer.outcome = Outcome_StaleId
    :: else ->
        carryOut();
        if
        :: holder == 0 -> forgetAnswers()  // released: nobody can ask for them
        :: holder != 0 && answer.outcome != Outcome_InProgress -> keep()
        :: else
        fi
    fi
}

// request -> answer
inline handle() {
    answer.type = request.type;
    answer.id = request.id;
    answer.session = request.session;
    answer.generation = bootCount;
    answer.outcome = Outcome_Done;
    if
    :: request.generation != bootCount -> answer.outcome = Outcome_StaleGeneration
    :: request.generation == bootCount && request.type == MessageType_Hello -> answerHello()
    :: request.generation == bootCount && request.type != MessageType_Hello ->
        if
#ifdef FORGET_SESSION
        :: holder != 0 -> answerMessage()
#else
        :: holder != 0 && request.session == holder -> answerMessage()
        :: holder != 0 && request.session != holder -> answer.outcome = Outcome_Busy
#endif
        :: holder == 0 && request.session == released && request.type == MessageType_Release
        :: holder == 0 && !(request.session == released && request.type == MessageType_Release) -> answer.outcome = Outcome_OutOfOrder
        fi
    fi;
#ifdef NEVER
    assert(answer.outcome != NEVER)  // for a look at how an outcome comes about
#endif
}
